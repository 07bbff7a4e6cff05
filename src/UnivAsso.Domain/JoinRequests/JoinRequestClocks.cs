namespace UnivAsso.Domain.JoinRequests;

/// <summary>What we promise, in working days unless said otherwise.</summary>
public static class JoinRequestClocks
{
    /// <summary>A request is read within five working days.</summary>
    public const int ReadWithin = 5;

    /// <summary>Once taken, it is qualified within fifteen working days.</summary>
    public const int QualifyWithin = 15;

    /// <summary>Calendar days left to answer a question before we call.</summary>
    public const int AnswerWithinDays = 21;

    /// <summary>However late the answer, we keep this many working days to read it.</summary>
    public const int LeastAfterAnswer = 2;
}
