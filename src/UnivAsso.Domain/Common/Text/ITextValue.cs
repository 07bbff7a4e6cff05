using System.Diagnostics.CodeAnalysis;

namespace UnivAsso.Domain.Common.Text;

/// <summary>A value that people type in many ways and that is kept in one.</summary>
public interface ITextValue<TSelf>
    where TSelf : class, ITextValue<TSelf>
{
    /// <summary>The one written form that is stored and compared.</summary>
    string Value { get; }

    /// <summary>The form for readers, with its spaces.</summary>
    string Display { get; }

    static abstract bool TryParse(string? input, [NotNullWhen(true)] out TSelf? value);
}

/// <summary>Reading of values that must be right because they come from us, not from a visitor.</summary>
internal static class TextValue
{
    public static T Parse<T>(string input)
        where T : class, ITextValue<T> =>
        T.TryParse(input, out var value) ? value : throw new FormatException($"Not a {typeof(T).Name}.");
}
