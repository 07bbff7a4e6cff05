await Console.Error.WriteLineAsync("score | rank");
return 2;
