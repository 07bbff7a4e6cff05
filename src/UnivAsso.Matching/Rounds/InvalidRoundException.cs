namespace UnivAsso.Matching.Rounds;

/// <summary>The problem contradicts itself: a key unknown or given twice, a number out of its range.</summary>
public sealed class InvalidRoundException(string message) : Exception(message);
