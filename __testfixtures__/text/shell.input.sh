#!/usr/bin/env bash
set -euo pipefail

curl -su "$XKIT_KEY:$XKIT_SECRET" "https://app.xkit.co/api/platform/users/$USER_ID/connections/slack"
curl -su "$XKIT_KEY:$XKIT_SECRET" https://app.xkit.co/api/platform/groups/$(group_id)/connections/slack
curl -su "$XKIT_KEY:$XKIT_SECRET" "https://app.xkit.co/api/platform/users/"$USER_ID"/connections/slack"

curl -su "$XKIT_KEY:$XKIT_SECRET" -X POST https://app.xkit.co/api/platform/users -d @user.json
curl -su "$XKIT_KEY:$XKIT_SECRET" -X DELETE "https://app.xkit.co/api/platform/users/$USER_ID"
