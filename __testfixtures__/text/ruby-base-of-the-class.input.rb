class Xkit
  include HTTParty
  base_uri "https://app.xkit.co/api/platform"

  def token(user)
    self.class.post("/users", body: { user: { external_id: user.id } }.to_json)
  end

  def connection(user, slug)
    self.class.get("/users/#{user.id}/connections/#{slug}")
  end

  def users
    User.where(xkit: true).includes(:connections)
  end
end
