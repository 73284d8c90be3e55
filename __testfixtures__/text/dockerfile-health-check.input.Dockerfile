FROM alpine:3
HEALTHCHECK CMD wget -qO- https://app.xkit.co/api/platform/users/probe/connections/slack || exit 1
