namespace Faults;

public static class Tool
{
    public static void Run()
    {
        Console.WriteLine("running");
        Console.ReadLine(); // CTZ5507
    }
}
