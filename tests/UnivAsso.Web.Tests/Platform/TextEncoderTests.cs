using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using UnivAsso.Testing;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Matching;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

/// <summary>The optional text encoder, against a small server that speaks its protocol.</summary>
public sealed class TextEncoderTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly List<int> _batches = [];
    private WebApplication _server = null!;
    private Func<string[], IResult> _answer = texts => Results.Json(texts.Select(t => new[] { t.Length, 1f }));

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/embed", (Asked asked) =>
        {
            _batches.Add(asked.Inputs.Length);
            return _answer(asked.Inputs);
        });
        await _server.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Each_text_gets_its_vector_in_small_lots_and_is_asked_once()
    {
        var encoder = Encoder();
        string[] texts = [.. Enumerable.Range(1, 40).Select(i => new string('a', i)), "a"];

        var vectors = encoder.Encode(texts)!;
        var again = encoder.Encode(texts)!;

        Assert.Equal(texts.Select(t => (float)t.Length), vectors.Select(v => v[0]));
        Assert.Equal(vectors, again);
        Assert.Equal([32, 8], _batches);
    }

    [Theory]
    [InlineData("error")]
    [InlineData("nonsense")]
    [InlineData("fewer")]
    [InlineData("uneven")]
    [InlineData("empty")]
    public void A_server_that_does_not_answer_as_it_should_is_left_alone_for_a_minute(string how)
    {
        var (encoder, right) = (Encoder(), _answer);
        _answer = texts => how switch
        {
            "error" => Results.StatusCode(500),
            "nonsense" => Results.Text("not what was asked"),
            "fewer" => Results.Json(texts.Skip(1).Select(_ => new[] { 1f })),
            "uneven" => Results.Json(texts.Select((_, i) => new float[i + 1])),
            _ => Results.Json(texts.Select(_ => Array.Empty<float>())),
        };

        Assert.Null(encoder.Encode(["un", "deux"]));
        _answer = right;
        Assert.Null(encoder.Encode(["un", "deux"]));
        Assert.Single(_batches);
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(2, encoder.Encode(["un", "deux"])!.Count);
    }

    [Theory]
    [InlineData("Address", "encodeur", "is not the address of a server")]
    [InlineData("TimeoutSeconds", "0", "TimeoutSeconds")]
    public async Task A_setting_that_means_nothing_stops_the_start_with_its_name(string setting, string value, string told)
    {
        await using var site = new SettingSite($"UnivAsso:Encoder:{setting}", value);

        var refused = Assert.Throws<OptionsValidationException>(() => site.Services);

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_slow_or_gone_is_done_without()
    {
        using var never = new ManualResetEventSlim();
        _answer = _ =>
        {
            never.Wait(TimeSpan.FromSeconds(20));
            return Results.Ok();
        };
        Assert.Null(Encoder(timeout: TimeSpan.FromMilliseconds(200)).Encode(["un"]));
        never.Set();
        await _server.StopAsync(TestContext.Current.CancellationToken);

        Assert.Null(Encoder().Encode(["un"]));
    }

    private HttpTextEncoder Encoder(TimeSpan? timeout = null) => new(
        new HttpClient { Timeout = timeout ?? TimeSpan.FromSeconds(10) },
        Options.Create(new UnivAssoOptions { Encoder = new EncoderOptions { Address = _server.Urls.Single(), Version = "essai 1" } }),
        _clock,
        NullLogger<HttpTextEncoder>.Instance);

    private sealed class SettingSite(string setting, string value) : Site
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(setting, value);
        }
    }

    private sealed record Asked(string[] Inputs, bool Truncate);
}
