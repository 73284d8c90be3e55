stub_request(:get, %r{https://app\.xkit\.co/api/platform/users/[^/]+/connections/slack})
