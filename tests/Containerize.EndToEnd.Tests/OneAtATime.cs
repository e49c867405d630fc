// Each test builds images and runs a whole system; two at once would only wait for each other, and for health checks longer than they allow.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
