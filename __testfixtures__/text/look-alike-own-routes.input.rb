# Calls https://app.xkit.co/settings nowhere.
Rails.application.routes.draw do
  get "/users/:id/connections/:slug", to: "connections#show"
  post "/api/platform/users", to: "xkit#provision"
  post "/users", to: "users#create"
end
