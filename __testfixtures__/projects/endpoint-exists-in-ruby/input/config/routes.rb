Rails.application.routes.draw do
  post '/xkit-token', to: 'xkit_tokens#create'
end
