slack_url = "https://app.xkit.co/api/platform/contexts/%{group}/connections/slack"
