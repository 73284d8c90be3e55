XKIT_API = "https://app.xkit.co/api/platform"

urlpatterns = [path("v1/users/<id>/connections/<slug>", show), path("users", users)]
OTHER = "https://api.example.com/users/42/connections/slack"
# The users of a group, and its connections.
groups = ["users", "connections"]
