using Containerize.Model;

namespace Containerize.Detection.Storage;

/// <summary>Amazon S3 and what speaks its protocol: the AWS client and health checks.</summary>
public sealed class AwsS3Detector() : ServerClientDetector(
    "aws-s3",
    ServerTypes.AwsS3,
    ConnectionKind.Storage,
    ClientCall.Creation("AmazonS3Client", "AWS client") with { Address = -1, AddressMembers = ["ServiceURL"], Form = "uri" },
    ClientCall.Method("AddAWSService", "AWS client") with { Address = -1, TypeArgument = "IAmazonS3", Form = "uri" },
    ClientCall.Method("AddS3", "health check") with { Address = -1 });
