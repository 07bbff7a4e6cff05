namespace UnivAsso.Domain.KnowledgeNeeds;

public static class ReferenceSeeds
{
    public static readonly (string Slug, string Label, string Source)[] Themes = [("gouvernance", "Les modalités de gouvernance", "x")];
    public static readonly (string Title, ChallengeStatus Status, string Source)[] Challenges = [];
}
