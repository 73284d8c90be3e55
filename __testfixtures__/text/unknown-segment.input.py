def url(kind, owner, slug):
    return f"https://app.xkit.co/api/platform/{kind}/{owner}/connections/{slug}"
