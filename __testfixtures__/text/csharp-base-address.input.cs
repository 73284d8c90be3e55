using System;
using System.Net.Http;

static class Xkit
{
    static readonly HttpClient Client = new() { BaseAddress = new Uri("https://app.xkit.co/api/platform/") };

    static object Connection(string user, string slug) => Client.GetAsync($"users/{user}/connections/{slug}");

    static object Token(HttpContent content) => Client.PostAsync("users", content);
}
