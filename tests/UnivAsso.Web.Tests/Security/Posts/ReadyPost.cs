using System.Net.Http.Headers;
using UnivAsso.Testing;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>Whose is the record that a form names.</summary>
public enum Owner
{
    /// <summary>The form names no record of anybody.</summary>
    Nobody,

    /// <summary>The author of a request, known by a mailed code or an account.</summary>
    Author,

    /// <summary>Whoever holds the secret of a draft.</summary>
    DraftHolder,

    /// <summary>One person of the coordination.</summary>
    Coordinator,

    /// <summary>The coordination as a whole.</summary>
    Coordination,

    /// <summary>The administration as a whole.</summary>
    Administration,

    /// <summary>Whoever has a seat at the desk of a request to the DLA; the role alone opens nothing.</summary>
    DlaDesk,

    /// <summary>One officer of the DLA.</summary>
    DlaOfficer,

    /// <summary>All officers of the DLA: they keep one directory of resource actors.</summary>
    DlaDirectory,
}

/// <summary>A form filled in as its page shows it, in the hands of somebody who may send it. It can be sent any number of times from the same state.</summary>
public sealed record ReadyPost(Browser By, FilledForm Form)
{
    public const string TokenField = "__RequestVerificationToken";

    /// <summary>The cookies at the moment when the form was ready.</summary>
    public string Cookies { get; } = By.Cookies.Header;

    /// <summary>The file that goes with the form.</summary>
    public (string Field, string Name, byte[] Content)? File { get; init; }

    /// <summary>The ids and references that name the owner's records, wherever they stand in the address and the fields.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The request to send, with fields more or another token.</summary>
    public HttpRequestMessage ToRequest(IEnumerable<KeyValuePair<string, string>>? more = null, string? token = null)
    {
        var fields = Form.Fields
            .Where(f => token is null || f.Key != TokenField)
            .Concat(token is { Length: > 0 } ? [KeyValuePair.Create(TokenField, token)] : [])
            .Concat(more ?? []);
        return new HttpRequestMessage(HttpMethod.Post, Form.Address) { Content = File is { } file ? WithFile(fields, file) : new FormUrlEncodedContent(fields) };
    }

    private static MultipartFormDataContent WithFile(
        IEnumerable<KeyValuePair<string, string>> fields, (string Field, string Name, byte[] Content) file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        var bytes = new ByteArrayContent(file.Content);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(bytes, $"\"{file.Field}\"", $"\"{file.Name}\"");
        return content;
    }
}

/// <summary>One way to use a POST of the site: its route, what for, whose record it names, and how its form gets ready.</summary>
public sealed record PostCase(string Template, string What, Owner Owner, Func<GuardedSite, Task<ReadyPost>> PrepareAsync)
{
    public override string ToString() => $"POST /{Template} ({What})";
}
