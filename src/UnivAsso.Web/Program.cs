using Microsoft.AspNetCore.Authorization;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.Configure<Microsoft.AspNetCore.Mvc.Razor.RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new FeatureViewLocations()));
builder.Services.AddAuthentication().AddCookie();
builder.Services.AddAuthorizationBuilder()
    .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
    .AddPolicy(nameof(Anyone), Anyone.Describe)
    .AddPolicy(nameof(SignedIn), SignedIn.Describe);

var app = builder.Build();
app.UseRouting();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();
await app.RunAsync();
