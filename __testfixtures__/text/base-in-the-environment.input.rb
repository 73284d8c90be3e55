class Credentials
  def self.slack(user)
    HTTParty.get("#{ENV.fetch("XKIT_API")}/users/#{user.id}/connections/slack").parsed_response
  end

  def self.crm(client, user)
    client.get("/users/#{user.id}/connections/crm")
  end
end
