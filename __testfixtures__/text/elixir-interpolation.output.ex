defmodule Acme.Xkit do
  def connection(user, slug) do
    Req.get!("https://app.xkit.co/api/platform/contexts/#{user.id}/connections/#{slug}", auth: auth())
  end

  def token(user) do
    Req.post!("https://app.xkit.co/api/platform/users", json: %{user: %{external_id: user.id}}, auth: auth())
  end
end
