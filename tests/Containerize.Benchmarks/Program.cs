using System.Globalization;
using Containerize.Benchmarks;

// What eng/benchmark.sh runs: it makes solutions, and reads them the usual way to compare with.
switch (args)
{
    case ["make", var folder, var projects, var megabytes]:
        SyntheticSolution.Write(folder, int.Parse(projects, CultureInfo.InvariantCulture), int.Parse(megabytes, CultureInfo.InvariantCulture));
        return 0;
    case ["workspace", var solution]:
        await UsualWay.ReadAsync(solution);
        return 0;
    default:
        Console.Error.WriteLine("make FOLDER PROJECTS MEGABYTES | workspace SOLUTION");
        return 2;
}
