IO.puts("https://app.xkit.co/api/platform/users/" <> user <> "/connections/" <> slug)
