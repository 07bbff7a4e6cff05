using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace UnivAsso.Web.Ui;

/// <summary>A run of words that two texts share, or that one of them alone says.</summary>
public sealed record TextRun(ChangeType Change, string Words);

/// <summary>Compares two texts word by word.</summary>
public static class WordChanges
{
    /// <summary>The runs of words, in the order in which they read.</summary>
    public static IReadOnlyList<TextRun> Between(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new WordChunker()).Lines;
        List<TextRun> runs = [];
        foreach (var piece in lines)
        {
            if (runs.Count > 0 && runs[^1].Change == piece.Type)
            {
                runs[^1] = runs[^1] with { Words = runs[^1].Words + piece.Text };
            }
            else
            {
                runs.Add(new TextRun(piece.Type, piece.Text));
            }
        }

        return runs;
    }
}
