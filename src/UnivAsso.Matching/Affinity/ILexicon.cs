namespace UnivAsso.Matching.Affinity;

/// <summary>Knows which terms of two languages say the same thing.</summary>
public interface ILexicon
{
    /// <summary>Differs as soon as the lexicon does: an index made with another one is made again.</summary>
    string Fingerprint { get; }

    /// <summary>
    /// Links between terms of the table, with how sure each is, 0..1, in an order that depends on nothing but the table. A term that only a
    /// need could say is added to the table.
    /// </summary>
    IEnumerable<(int French, int English, float Likeness)> Links(TermTable terms);
}
