import requests

XKIT_API = "https://app.xkit.co/api/platform"


def slack(user_id):
    return requests.get(f"{XKIT_API}/users/{user_id}/connections/slack", timeout=5)


def health():
    return requests.get("https://app.xkit.co/api/platform/contexts/probe/connections/slack", timeout=5)
