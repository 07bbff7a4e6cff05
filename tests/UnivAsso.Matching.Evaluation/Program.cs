using UnivAsso.Matching.Evaluation;

return args switch
{
    ["score", .. var options] when Options.Read(options, ["--profiles", "--queries", "--out"], ["--pairs", "--part"]) is { } read => ScoreCommand.Run(read),
    ["rank", .. var options] when Options.Read(options, ["--set"], ["--seed"]) is { } read => RankCommand.Run(read),
    _ => Misused(),
};

static int Misused()
{
    Console.Error.WriteLine("""
        score --profiles P.jsonl --queries Q.jsonl --out scores.tsv [--pairs FILE] [--part all|text|keywords|title]
            writes « query, tab, profile, tab, score » for every pair, or for the pairs of a file (query, tab, profile)
        rank --set FOLDER [--seed 7]
            reads profiles.jsonl, queries.jsonl and relevant.tsv, and prints the quality beside that of BM25, with bootstrap intervals
        """);
    return 2;
}
