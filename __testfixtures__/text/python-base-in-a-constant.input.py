import requests

XKIT_API = "https://app.xkit.co/api/platform"


def connection(user_id, slug):
    return requests.get(f"{XKIT_API}/users/{user_id}/connections/{slug}")


def legacy(user_id, slug):
    return requests.get(XKIT_API + "/connections/" + user_id + "/" + slug)


def token(user_id):
    return requests.post(XKIT_API + "/users", json={"user": {"external_id": user_id}})


def forget(user_id):
    return requests.delete(f"{XKIT_API}/users/{user_id}")
