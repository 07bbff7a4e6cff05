using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>The two sides of a pair.</summary>
/// <param name="Question">The question, without its needs and versions.</param>
/// <param name="Person">The person of research.</param>
/// <param name="Request">The request that brought their profile: its reference and their contact.</param>
/// <param name="Carriers">The associations that carry the question, save those who withdrew.</param>
public sealed record PairSides(ResearchQuestion Question, Researcher Person, JoinRequest Request, IReadOnlyList<Carrier> Carriers)
{
    /// <summary>Whether the person is still in the programme.</summary>
    public bool PersonIsHere => Request.Status is not (JoinRequestStatus.Withdrawn or JoinRequestStatus.NotRetained or JoinRequestStatus.Redirected);

    /// <summary>Whether the question seeks a team.</summary>
    public bool SeeksTeam => Question.Status is QuestionStatus.Open or QuestionStatus.Watch;

    public string PersonName => $"{Person.FirstName} {Person.LastName}";
}

/// <summary>An association that carries a question, and who speaks for it.</summary>
public sealed record Carrier(JoinRequest Request, string? Structure)
{
    public string Name => Structure ?? "Un collectif sans structure déclarée";
}

/// <summary>Reads who stands on each side of a pair.</summary>
public sealed class PairReading(UnivAssoDb db)
{
    public async Task<PairSides?> SidesAsync(Pair pair, CancellationToken ct)
    {
        var found = await (
            from question in db.ResearchQuestions.AsNoTracking()
            from person in db.Researchers.AsNoTracking()
            join request in db.JoinRequests.AsNoTracking() on person.JoinRequestId equals request.Id
            where question.Id == pair.QuestionId && person.Id == pair.ResearcherId
            select new { question, person, request }).SingleOrDefaultAsync(ct);
        return found is null ? null : new PairSides(found.question, found.person, found.request, await CarriersAsync(pair.QuestionId, ct));
    }

    /// <summary>The associations that carry a question, save those who withdrew.</summary>
    public async Task<IReadOnlyList<Carrier>> CarriersAsync(ResearchQuestionId question, CancellationToken ct) =>
        (await (
            from need in db.QuestionNeeds.AsNoTracking()
            join request in db.JoinRequests.AsNoTracking() on need.JoinRequestId equals request.Id
            from organisation in db.Organisations.AsNoTracking().Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
            where need.QuestionId == question && request.Status != JoinRequestStatus.Withdrawn
            orderby request.Reference
            select new { request, Structure = organisation == null ? null : organisation.Name }).ToListAsync(ct))
        .ConvertAll(c => new Carrier(c.request, c.Structure));
}
