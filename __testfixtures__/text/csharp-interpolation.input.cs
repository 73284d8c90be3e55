using System.Net.Http;
using System.Threading.Tasks;

static class Xkit
{
    static Task<HttpResponseMessage> Connection(HttpClient client, string user, string slug) =>
        client.GetAsync($"https://app.xkit.co/api/platform/users/{user}/connections/{slug}");

    static Task<HttpResponseMessage> Disconnect(HttpClient client, string user, string slug) =>
        client.DeleteAsync($"https://app.xkit.co/api/platform/users/{user}/connections/{slug}");
}
