<?php

final class XkitConnections
{
    public function url(string $user, string $slug): string
    {
        return "https://app.xkit.co/api/platform/contexts/{$user}/connections/$slug";
    }

    public function urlInParts(string $user, string $slug): string
    {
        return 'https://app.xkit.co/api/platform/users/' . $user . '/connections/' . $slug;
    }
}
