class CrmCredentials
  include HTTParty

  def self.for(company, slug)
    get(
      "https://app.xkit.co/api/platform/groups/#{company.id}/connections/#{slug}",
      basic_auth: { username: ENV["XKIT_KEY"], password: ENV["XKIT_SECRET"] },
    ).parsed_response
  end
end
