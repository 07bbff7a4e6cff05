using UnivAsso.Benchmarks.Load;
using UnivAsso.Testing;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>A visitor's connection that remembers the last form sent, to send it again as bytes.</summary>
internal sealed class RecordingProxy() : DelegatingHandler(new BehindProxy())
{
    public CookieJar Cookies => ((BehindProxy)InnerHandler!).Cookies;

    public RecordedPost? LastPost { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        var response = await base.SendAsync(request, cancellationToken);
        if (body is not null)
        {
            var cookies = request.Headers.TryGetValues("Cookie", out var sent) ? string.Join("; ", sent) : string.Empty;
            LastPost = new RecordedPost(request.RequestUri!.PathAndQuery, cookies, body);
        }

        return response;
    }
}
