using Containerize.Benchmarks;

// What the tool is compared with; a process of its own, because it brings another MSBuild than the tool's.
if (args is not [var solution])
{
    Console.Error.WriteLine("usage: SOLUTION");
    return 2;
}

await UsualWay.ReadAsync(solution);
return 0;
