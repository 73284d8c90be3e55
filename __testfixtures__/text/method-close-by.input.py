import requests


def disconnect(user_id):
    url = f"https://app.xkit.co/api/platform/users/{user_id}/connections/slack"
    requests.delete(url)
