using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Commands;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
if (CommandLine.Find(args) is { } command)
{
    return await command.RunAsync(app.Services, args);
}

await app.StartPortalAsync();
return 0;

/// <summary>Visible to the tests, which start the whole application.</summary>
public sealed partial class Program;
