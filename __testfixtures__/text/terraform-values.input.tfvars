slack_url = "https://app.xkit.co/api/platform/groups/%{group}/connections/slack"
