using Microsoft.AspNetCore.Http.Extensions;

namespace UnivAsso.Web.Ui;

/// <summary>Addresses of the same page with one thing changed in the query; filters survive sorting and paging.</summary>
internal static class QueryLinks
{
    public static string With(HttpRequest request, string key, string? value, params ReadOnlySpan<string> dropped)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (name == key || dropped.Contains(name))
            {
                continue;
            }

            query.Add(name, values.OfType<string>().Where(v => v.Length > 0));
        }

        if (value is not null)
        {
            query.Add(key, value);
        }

        return request.PathBase.Add(request.Path).ToString() + query;
    }
}
