using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Tests.Pages;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>The rules of the house that a compiler cannot hold. Each first proves that it matched something.</summary>
public sealed class HouseRules
{
    private static readonly Assembly Web = typeof(Program).Assembly;

    private static readonly Assembly Domain = typeof(Root).Assembly;

    /// <summary>Forms that nobody validates, each with its reason.</summary>
    private static readonly Dictionary<string, string> FormsWithoutValidator = new(StringComparer.Ordinal)
    {
        ["GalleryForm"] = "Shown by the gallery of components, never sent.",
        ["MarkStructureForm"] = "One choice among buttons; the domain refuses any other.",
        ["ShownActorForm"] = "Only carries the version that was shown.",
        ["ShownForm"] = "Only carries the version that was shown.",
        ["UndoForm"] = "Only carries which decision is undone.",
    };

    [Fact]
    public void Every_controller_says_who_may_call_it_and_says_it_once()
    {
        var controllers = Web.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(ControllerBase))).ToList();
        Assert.NotEmpty(controllers);

        var undecided = controllers
            .SelectMany(c => ActionsOf(c).Select(a => (Controller: c, Action: a, Count: AudiencesOf(c) + AudiencesOf(a))))
            .Where(x => x.Count != 1)
            .Select(x => $"{x.Controller.Name}.{x.Action.Name} has {x.Count} audiences")
            .ToList();

        Assert.Empty(undecided);
    }

    [Fact]
    public void The_domain_knows_neither_the_database_nor_the_web()
    {
        var references = Domain.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.NotEmpty(references);

        Assert.DoesNotContain(references, name =>
            name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("UnivAsso.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_form_that_can_be_filled_in_wrongly_has_a_validator()
    {
        var types = Web.GetTypes();
        var forms = types.Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Form", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(forms);

        // A form of boxes alone cannot be filled in wrongly: a box is ticked or not.
        var unvalidated = forms
            .Where(f => AnswersOf(f).Any(p => p.PropertyType != typeof(bool)))
            .Where(f => !types.Any(t => t.IsAssignableTo(typeof(IValidator<>).MakeGenericType(f))))
            .Select(f => f.Name)
            .Except(FormsWithoutValidator.Keys, StringComparer.Ordinal);

        Assert.Empty(unvalidated);
    }

    [Fact]
    public void Roots_know_one_another_by_id()
    {
        var roots = Domain.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(Root))).ToList();
        Assert.NotEmpty(roots);

        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var ties = roots.SelectMany(root => root.GetFields(own).Select(f => (f.Name, Type: f.FieldType))
                .Concat(root.GetProperties(own).Select(p => (p.Name, Type: p.PropertyType)))
                .Where(member => Inside(member.Type).Any(t => t.IsAssignableTo(typeof(Root))))
                .Select(member => $"{root.Name}.{member.Name}"));

        Assert.Empty(ties);
    }

    [Fact]
    public async Task Banned_symbols_stay_banned()
    {
        var ct = TestContext.Current.CancellationToken;
        var symbols = await File.ReadAllLinesAsync(Path.Combine(SourceTree.Root, "BannedSymbols.txt"), ct);
        var build = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "Directory.Build.props"), ct);

        Assert.Contains(symbols, s => s.StartsWith("P:System.DateTime.Now;", StringComparison.Ordinal));
        Assert.Contains(symbols, s => s.StartsWith("P:System.DateTimeOffset.UtcNow;", StringComparison.Ordinal));
        Assert.Contains(symbols, s => s.StartsWith("M:Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper.Raw(", StringComparison.Ordinal));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", build, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", build, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", build, StringComparison.Ordinal);

        // RS0030 is the warning of the banned symbols: silencing it would unban them.
        var settings = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".csproj" or ".props" or ".editorconfig" && !IsBuilt(f))
            .Append(Path.Combine(SourceTree.Root, ".editorconfig"))
            .Append(Path.Combine(SourceTree.Root, "Directory.Build.props"))
            .ToList();
        Assert.True(settings.Count > 50, $"Only {settings.Count} files were read.");
        foreach (var file in settings)
        {
            Assert.False((await File.ReadAllTextAsync(file, ct)).Contains("RS0030", StringComparison.Ordinal), $"{SourceTree.Name(file)} speaks of RS0030.");
        }
    }

    private static bool IsBuilt(string file) =>
        Path.GetRelativePath(SourceTree.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static IEnumerable<MethodInfo> ActionsOf(Type controller) => controller
        .GetMethods(BindingFlags.Instance | BindingFlags.Public)
        .Where(m => m.GetCustomAttributes<HttpMethodAttribute>(inherit: true).Any());

    private static int AudiencesOf(MemberInfo member) => member.GetCustomAttributes(inherit: true)
        .Count(a => a.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(AllowAttribute<>));

    private static IEnumerable<PropertyInfo> AnswersOf(Type form) =>
        form.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.SetMethod is not null);

    /// <summary>The type itself, what a list holds, what a generic type is made of.</summary>
    private static IEnumerable<Type> Inside(Type type) =>
        type.IsArray ? Inside(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Inside).Prepend(type);
}
