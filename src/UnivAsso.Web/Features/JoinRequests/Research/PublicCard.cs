using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>« Ce que le public verrait »: the entry of the directory, made from the answers given so far.</summary>
public sealed record PublicCard(string FullName, IReadOnlyList<(PublicField Field, string? Value)> All, IReadOnlyList<string> Shown)
{
    /// <summary>Each box to tick, with what it would show.</summary>
    public IReadOnlyList<Choice> Boxes { get; } =
        [.. All.Select(f => new Choice(f.Field.Code, f.Field.Label, f.Value is null ? "Non renseigné : rien ne s’afficherait." : f.Value))];

    public bool IsHidden => Shown.Count == 0;

    public IEnumerable<(PublicField Field, string? Value)> Visible => All.Where(f => f.Value is not null && Shown.Contains(f.Field.Code));

    public static PublicCard Of(JourneyAnswers answers, VisibilityForm visibility, ResearchAnswers read)
    {
        var you = read.Of<AboutYouForm>(answers);
        var name = $"{FrenchText.CleanLine(you.FirstName)} {FrenchText.CleanLine(you.LastName)}".Trim();
        return new PublicCard(name, read.Directory(answers), visibility.PublicFields());
    }
}
