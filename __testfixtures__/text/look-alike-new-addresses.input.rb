BASE = "https://app.xkit.co/api/platform"
connection = HTTParty.get("#{BASE}/contexts/#{id}/connections/slack")
token = HTTParty.post("https://app.xkit.co/api/platform/context", body: body)
