using System.Reflection;
using Microsoft.AspNetCore.Authorization;

namespace UnivAsso.Web.Platform.Security;

/// <summary>Every audience of the house, found by type: a new one needs no registration.</summary>
public static class AudienceList
{
    public static readonly IReadOnlyList<(string Name, Action<AuthorizationPolicyBuilder> Describe)> All =
        [.. typeof(IAudience).Assembly.GetTypes()
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(IAudience)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (t.Name, t.GetMethod(nameof(IAudience.Describe), BindingFlags.Public | BindingFlags.Static)!
                .CreateDelegate<Action<AuthorizationPolicyBuilder>>()))];
}
