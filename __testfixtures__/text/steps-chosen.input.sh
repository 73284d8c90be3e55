curl https://app.xkit.co/api/platform/users/1/connections/slack
curl -X POST https://app.xkit.co/api/platform/users
