namespace UnivAsso.Domain.DlaIntake;

/// <summary>What the desks promise, in working days unless said otherwise.</summary>
public static class DlaClocks
{
    /// <summary>A request is read and has an officer within two working days.</summary>
    public const int ReadWithin = 2;

    /// <summary>The first contact comes within five working days after that.</summary>
    public const int FirstContactWithin = 5;

    /// <summary>When wages are at risk, the phone comes first.</summary>
    public const int UrgentContactWithin = 2;

    /// <summary>Slots that nobody chose are followed by a call.</summary>
    public const int ChooseWithinDays = 10;

    /// <summary>Calendar days left to answer a question before we call.</summary>
    public const int AnswerWithinDays = 21;

    /// <summary>However late the answer, the desk keeps this many working days.</summary>
    public const int LeastAfterAnswer = 2;

    /// <summary>The proposal follows the meeting within fifteen working days.</summary>
    public const int DecideWithin = 15;

    /// <summary>Calendar days left to a structure to answer the proposal before we call.</summary>
    public const int AgreeWithinDays = 15;

    /// <summary>Only after this many calendar days of silence may an oral agreement be recorded.</summary>
    public const int OralAgreementAfterDays = 30;

    /// <summary>A second reading is done within ten working days.</summary>
    public const int SecondReadingWithin = 10;

    /// <summary>Logged attempts on different days before a request may be closed as unreachable.</summary>
    public const int AttemptsBeforeUnreachable = 3;

    /// <summary>A structure may come back this many calendar days after an end.</summary>
    public const int ReturnWithinDays = 183;
}
