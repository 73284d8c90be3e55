import os

import requests

AUTH = (os.environ["XKIT_PUBLISHABLE_KEY"], os.environ["XKIT_SECRET_KEY"])


def slack_token(user_id):
    response = requests.get(
        f"https://app.xkit.co/api/platform/users/{user_id}/connections/slack",
        auth=AUTH,
    )
    response.raise_for_status()
    return response.json()["connection"]["authorization"]["access_token"]
