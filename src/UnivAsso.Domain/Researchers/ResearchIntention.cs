namespace UnivAsso.Domain.Researchers;

/// <summary>What a person of research comes for.</summary>
public sealed record ResearchIntention(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static readonly ResearchIntention Develop = new("developper", "Développer une recherche collective");
    public static readonly ResearchIntention Contribute = new("contribuer", "Contribuer à une recherche");
    public static readonly ResearchIntention Both = new("les-deux", "Les deux : développer et contribuer");
    public static readonly ResearchIntention StayInformed = new("au-courant", "Être tenu au courant");

    public static IReadOnlyList<ResearchIntention> All { get; } = [Develop, Contribute, Both, StayInformed];

    /// <summary>Whether the person means to take part, and not only to hear from us.</summary>
    public bool TakesPart => this != StayInformed;

    public static ResearchIntention? Find(string? code) => All.FirstOrDefault(i => i.Code == code);
}
