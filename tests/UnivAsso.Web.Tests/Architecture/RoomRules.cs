using System.Text.RegularExpressions;
using UnivAsso.Web.Tests.Pages;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>
/// A room of <c>Features</c> knows another by its front door only: the type named <c>&lt;Room&gt;Feature</c>. What two rooms share goes down, to
/// the domain, the data, the platform or the components.
/// </summary>
public sealed partial class RoomRules
{
    private const string Features = "UnivAsso.Web.Features.";

    /// <summary>Rooms whose types others may use, each with its reason. What lies in their sub-folders stays their own.</summary>
    private static readonly Dictionary<string, string> OpenRooms = new(StringComparer.Ordinal)
    {
        ["Territories"] = "The question « which commune? » is asked by the forms of other rooms, in the same words and under the same rules.",
        ["Agenda"] = "The room that owns a case proposes, fixes and ends its appointments, and answers for it.",
        ["Pairing"] = "The desk prepares, sends and presents invitations, in the same words as the pages of both sides.",
        ["OpenQuestions"] = "The desk writes the research questions, sends them to their authors and opens them; it says them in the same words as the public pages.",
        ["Qualification"] = "The desk sends what it understood and proposes groups; the follow-up shows the same page and receives the same answer.",
        ["Referrals"] = "The room that owns a case finds actors, proposes redirections and follows them, and answers for the case.",
    };

    /// <summary>Rooms that know another from inside, each with its reason; the arrow goes one way only.</summary>
    private static readonly Dictionary<(string From, string To), string> Neighbours = new()
    {
        [("Administration", "Accounts")] = "It keeps the accounts of others with the acts, words and journal of the room of accounts.",
        [("Administration", "Pages")] = "It edits the operator's texts that the pages show.",
        [("DlaIntake", "FollowUp")] = "A structure follows its request with the same words, forms and addresses.",
        [("DlaIntake", "JoinRequests")] = "A structure that carries its question to Univ’Asso goes on with a draft of the journey of an association.",
        [("DlaIntake", "Pages")] = "Its public pages show where their facts come from, as the others do.",
        [("FollowUp", "Accounts")] = "An accepted contact opens an account from the follow-up.",
        [("FollowUp", "JoinRequests")] = "The author reads answers in the words of the form that asked for them.",
        [("Coordination", "JoinRequests")] = "The desk shows answers in the words of the form that asked for them.",
    };

    [Fact]
    public async Task A_room_knows_another_by_its_front_door()
    {
        var files = SourcesOf("Features");
        Assert.True(files.Count > 20, $"Only {files.Count} files were read.");

        var typesOfRooms = typeof(Program).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true && t is { IsNested: false } && !t.Name.Contains('<'))
            .ToLookup(t => t.Namespace!, t => t.Name.Split('`')[0], StringComparer.Ordinal);
        Assert.True(typesOfRooms.Count > 5, $"Only {typesOfRooms.Count} namespaces were found.");

        List<string> found = [];
        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            found.AddRange(StepsTooFar(text, RoomOf(file), typesOfRooms).Select(step => $"{SourceTree.Name(file)}: {step}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public void The_rule_sees_what_it_forbids()
    {
        var types = new[]
        {
            (Room: Features + "Accounts", Name: "AccountsFeature"),
            (Room: Features + "Accounts", Name: "AccountLetters"),
            (Room: Features + "Accounts.SignIn", Name: "SignInForm"),
        }.ToLookup(t => t.Room, t => t.Name, StringComparer.Ordinal);

        Assert.Empty(StepsTooFar("using UnivAsso.Web.Features.Accounts; x = AccountsFeature.Y;", "Pages", types));
        Assert.Empty(StepsTooFar("using UnivAsso.Web.Features.Accounts.SignIn; x = new SignInForm();", "Accounts", types));
        Assert.NotEmpty(StepsTooFar("using UnivAsso.Web.Features.Accounts; x = new AccountLetters();", "Pages", types));
        Assert.NotEmpty(StepsTooFar("@using UnivAsso.Web.Features.Accounts.SignIn", "Pages", types));
        Assert.NotEmpty(StepsTooFar("x = new UnivAsso.Web.Features.Accounts.SignIn.SignInForm();", "Pages", types));
    }

    [Fact]
    public void Neighbours_do_not_know_each_other_both_ways() =>
        Assert.All(Neighbours.Keys, pair => Assert.DoesNotContain((pair.To, pair.From), Neighbours.Keys));

    [Fact]
    public async Task The_platform_and_the_components_know_no_room()
    {
        // The wiring is the one place that names every room, by its front door.
        var wiring = Path.Combine(SourceTree.Web, "Platform", "Portal.cs");
        var files = SourcesOf("Platform").Concat(SourcesOf("Ui")).ToList();
        Assert.Contains(wiring, files);

        foreach (var file in files.Where(f => f != wiring))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.False(text.Contains(Features, StringComparison.Ordinal), $"{SourceTree.Name(file)} names a room.");
        }
    }

    private static IEnumerable<string> StepsTooFar(string text, string room, ILookup<string, string> typesOfRooms)
    {
        foreach (var mention in Mention().Matches(text).Select(m => m.Groups["name"].Value.TrimEnd('.')).Distinct(StringComparer.Ordinal))
        {
            var parts = mention[Features.Length..].Split('.');
            if (parts[0] == room || Neighbours.ContainsKey((room, parts[0])))
            {
                continue;
            }

            var isDeeper = parts.Length > 1 && typesOfRooms.Contains(Features + parts[0] + "." + parts[1]);
            if (isDeeper)
            {
                yield return mention;
            }
            else if (!OpenRooms.ContainsKey(parts[0]))
            {
                foreach (var type in typesOfRooms[Features + parts[0]].Where(t => t != parts[0] + "Feature" && Names(text, t)))
                {
                    yield return $"{mention} ({type})";
                }
            }
        }
    }

    private static bool Names(string text, string type) =>
        Regex.IsMatch(text, $@"\b{Regex.Escape(type)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    private static string RoomOf(string file) =>
        Path.GetRelativePath(Path.Combine(SourceTree.Web, "Features"), file).Split(Path.DirectorySeparatorChar)[0];

    private static List<string> SourcesOf(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Web, folder), "*.cs*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml")];

    [GeneratedRegex(@"(?<name>UnivAsso\.Web\.Features\.[A-Za-z0-9_.]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Mention();
}
