# Not the platform API of https://app.xkit.co/settings.
URLS = [
    "https://acme.xkit.co/api/platform/users/1/connections/slack",
    "https://app.xkit.com/api/platform/users/1/connections/slack",
    "https://app.xkit.co.evil.example/api/platform/users/1/connections/slack",
    "https://myapp.xkit.co/api/platform/users/1/connections/slack",
    "https://my-app.xkit.co/api/platform/users/1/connections/slack",
    "https://app.xkit.co/api/platform_user/users/1/connections/slack",
    "wss://app.xkit.co/api/platform/users/1/connections/slack",
    "https://discord.com/api/users/@me/connections",
    "https://api.github.com/users/xkit/connections/slack",
    "https://assets.mixkit.co/users/1/connections/slack",
]
