/**
 * What each version of each list was published with: sha256 of its canonical form. A line here is never changed;
 * a change of a list is a new version and a new line.
 */
export const publishedHashes: Readonly<Record<string, string>> = {
  'assessment-outcome/1': 'c8665155bf7709a7c9836af8700a872e2228763b3d151dd7f4f1a4c17a393b80',
  'category/1': '939c58f7a11c74db41987892a2c48630f817678fcb775419e432a01929a435ff',
  'category/2': '9032542d80676978d4b515cec6869608a1fd0a3457d07a79526e273947e81222',
  'channel/1': '28c086bad469fc91af41e9700da1fdfcbe1d0cbd8b1d43ac5156869b1a974f03',
  'child-not-heard/1': '18172ac961ebbf00e99e3211bc1ffccbd2740bd8206a9f0e900b0ef5082b998a',
  'closing-reason/1': '0e2feea1ff6ca61a8e115298554bfd89fe80939fe1c837d0ea1cded6b7ee9e18',
  'contact-form/1': '23aa7208d874ca442daf861bbf138099cf9cbce4300452752b72475cbf48a088',
  'contact-kind/1': '8549ce6312f7dec8415e4a370ea4ff96fe1b3c0923a2ca10b5deed7a122e54ba',
  'disclosure-ground/1': 'ab49c27a6ce7e1d63a07c9034438a87904695085b7a286fbb8c517f7a984ec1c',
  'duty-mode/1': '4c3dcd90b4efaa1ef14a3a89b780f5100982da6faea49377e764b4fe7678c04d',
  'information-source/1': 'd95eb3b27b5e5e870585faffc3f0c8f0c300c4cfcb18e7224d7a8938eb7c21e5',
  'initiator/1': 'd18b45a7c87c266f2e413e8061dc3d1e1fa7023e23c3626f67afd853f05a4d80',
  'measure-type/1': 'd9e2c08bf46d80abb74ece59dfcdb53fbefb0403c49cb9233f7ab29ab1c8a7d8',
  'measure-type/2': '9ff16d0b28b45bd046bd69757b204920ee1a05f133507d2c5a9e72ab4e3cee26',
  'measure-type/3': '32ba89096462f75e418d65743b50b5d221b337b9a4f860b56b53268656eaed67',
  'nature/1': '397e49a6fa790fc71ed6957c621ca9ac4af61f5d20e5caf62ec9e03e4256ed65',
  'necessity/1': 'c0af72ca57c1d39a8b9462926f358498d340af4ca3ff733fafd4b0e29fab2f6a',
  'place/1': '96081359b4d4481c1181e2100ce81e65d0ce9724aac925be51b48bb77b07c2ea',
  'protection-basis/1': '3d87a06fbae7a0f3e61b758aa9a2c292b12ef283ac7d8a7edcf0fbcdc1c5e395',
  'protection-marking/1': 'f9a3e041f847269fbe8c8ee478de7c4c8914caaacd67128a67313aeec9433342',
  'reason-not-acting/1': '6311b8a837952e7f6fd0c3bb42fd144dd204fffbbc714dec89ddb822c5ad448c',
  'reason-now/1': '52c9003918c76d602a175c57ea9463e2ee21673ded1213b7bffa32e59656f654',
  'relation/1': '5881956f1693cda0609d837f24ec24314a1aaeeab2ddb0fe284cf5b94e81ec28',
  'reporting-duty/1': 'ebf6c7c979fe822c99e0d79052a6441ad822fc209d34eac9d005acb05faa3195',
  'response/1': '4476eee844f725d7382b8dcc51a83f5a4e3358c4fce9a8d3125a6f16af180d2c',
  'return-reason/1': '337b12fcd9070866b052af3d650011f4dd3d18ccadc9d68b7b1931e5bd4fccad',
}
