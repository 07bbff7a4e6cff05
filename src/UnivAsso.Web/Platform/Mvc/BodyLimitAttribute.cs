using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>
/// Lets a form with a file be larger than other forms, and answers 413 to what is larger still: before reading it when it tells its
/// length, as soon as it goes too far when it does not. It comes before the antiforgery filter, which reads the form and would call any
/// trouble there an expired page.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyLimitAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public long Bytes { get; } = bytes;

    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var isTooLarge = http.Request.ContentLength > Bytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // A body that is refused unread is thrown away for a few seconds by the server; cut at once, the browser would show a
            // broken connection instead of the page that says why.
            limit.MaxRequestBodySize = isTooLarge ? null : Bytes;
        }

        if (isTooLarge)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (!http.Request.HasFormContentType)
        {
            return;
        }

        var options = new FormOptions { MultipartBodyLengthLimit = Bytes };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            Refuse(context, e.StatusCode);
        }
        catch (InvalidDataException)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge);
        }
        catch (IOException)
        {
            // A body that ends in the middle: the connection broke, or it was never a form.
            Refuse(context, StatusCodes.Status400BadRequest);
        }
    }

    // The error page runs in the same request: with an empty form in place, nothing tries to read the body again.
    private static void Refuse(AuthorizationFilterContext context, int status)
    {
        context.HttpContext.Request.Form = FormCollection.Empty;
        context.Result = new StatusCodeResult(status);
    }
}
