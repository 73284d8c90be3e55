FROM alpine:3
HEALTHCHECK CMD wget -qO- https://app.xkit.co/api/platform/contexts/probe/connections/slack || exit 1
